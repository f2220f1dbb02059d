"""Which network addresses may be read from: public ones, so that no article reaches inside a private network."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from agent.errors import FetchError

Address = IPv4Address | IPv6Address
AddressPolicy = Callable[[Address], bool]

# IPv6 ranges that carry an IPv4 address inside: what counts is the address that is reached in the end.
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: Address) -> bool:
    """Not private, loopback, link-local (cloud metadata), multicast, reserved or unspecified."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolve_host(host: str, port: int, *, allow: AddressPolicy, shown: str) -> Address:
    """One checked address of `host`; refused when any of its addresses is not allowed.

    Connect to the address returned and not to the name: a second look-up may answer differently.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{shown}: no such host: {host!r}", hint="Check the address and the connection.") from error
    # A scope ("fe80::1%eth0") is no part of the address.
    addresses = [ip_address(str(answer[4][0]).partition("%")[0]) for answer in answers]
    refused = next((address for address in addresses if not allow(address)), None)
    if refused is not None or not addresses:
        raise FetchError(
            f"{shown}: refused, since {host!r} is not a public address",
            hint="Save the page to a file and give the file.",
        )
    return addresses[0]
