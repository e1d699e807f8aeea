"""The load that the demo-load stack places on LOCUST_HOST."""

from locust import HttpUser, between, task


class Visitor(HttpUser):
    wait_time = between(0.05, 0.15)

    @task(3)
    def front_page(self):
        self.client.get("/")

    @task
    def slow_page(self):
        self.client.get("/slow")
