// Remembers one short word in this browser.
export default function (component) {
  const data = component.data?.view;
  if (data?.value) document.cookie = `${data.name}=${encodeURIComponent(data.value)}; path=/; max-age=31536000; SameSite=Lax`;
  return undefined;
}
