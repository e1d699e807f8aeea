"""Users for the tests of the platform's Locust client."""

from locust import HttpUser, constant, runners, task

# Debian's package leaves the version empty, and a master takes a worker without one for an ancient one. A no-op wherever there is a version.
runners.__version__ = runners.__version__ or "2.12.1"


class Visitor(HttpUser):
    wait_time = constant(0.05)

    @task
    def page(self):
        self.client.get("/")
