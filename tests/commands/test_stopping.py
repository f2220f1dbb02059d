"""Ctrl-C counts even where it was swallowed."""

import os
import signal
import threading

import pytest

from agent.commands.stopping import stoppable


class Swallows:
    """What is raised while an object is thrown away is lost."""

    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        for _ in range(1000):
            pass


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_lost_interrupt_is_raised_at_the_next_check():
    before = signal.getsignal(signal.SIGINT)
    with stoppable() as check:
        check()
        swallows = Swallows()
        del swallows
        with pytest.raises(KeyboardInterrupt):
            check()
    assert signal.getsignal(signal.SIGINT) is before


def test_another_thread_is_never_stopped():
    raised = []

    def work():
        with stoppable() as check:
            try:
                check()
            except KeyboardInterrupt as stopped:
                raised.append(stopped)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert raised == []
