"""Services and clusters as boto3 sees them: their answers, UpdateService, deployments."""

# simulator: Simulator:Scaling:Enabled=false

from ecs_support import LOAD_CLUSTER, MASTER, ecs, messages, register, service, tasks
from simulator import CLUSTER, SERVICE, SimulatorTest, advance


def update(**members):
    return ecs.update_service(cluster=CLUSTER, service=SERVICE, **members)["service"]


class DescribeServices(SimulatorTest):
    def test_steady_service(self):
        one = service()
        self.assertEqual((1, 1, 0), (one["runningCount"], one["desiredCount"], one["pendingCount"]))
        self.assertEqual(("ACTIVE", "REPLICA", "FARGATE", "ECS"), (one["status"], one["schedulingStrategy"], one["launchType"], one["deploymentController"]["type"]))
        deployment = one["deployments"][0]
        self.assertEqual(("PRIMARY", "COMPLETED", 0), (deployment["status"], deployment["rolloutState"], deployment["failedTasks"]))
        self.assertEqual(f"ECS deployment {deployment['id']} completed.", deployment["rolloutStateReason"])
        self.assertEqual((200, 100), (one["deploymentConfiguration"]["maximumPercent"], one["deploymentConfiguration"]["minimumHealthyPercent"]))
        self.assertEqual(("voice-agent", 8080), (one["loadBalancers"][0]["containerName"], one["loadBalancers"][0]["containerPort"]))

    def test_missing_none_and_too_many(self):
        answer = ecs.describe_services(cluster=CLUSTER, services=[SERVICE, "nope"])
        self.assertEqual(("MISSING", 1), (answer["failures"][0]["reason"], len(answer["services"])))
        self.refused("InvalidParameterException", ecs.describe_services, cluster=CLUSTER, services=[])
        self.refused("InvalidParameterException", ecs.describe_services, cluster=CLUSTER, services=["s"] * 11)
        self.refused("ClusterNotFoundException", ecs.describe_services, services=["s"])

    def test_tags_where_asked_for(self):
        arn = service()["serviceArn"]
        ecs.tag_resource(resourceArn=arn, tags=[{"key": "team", "value": "voice"}])
        self.assertNotIn("tags", service())
        shown = ecs.describe_services(cluster=CLUSTER, services=[arn], include=["TAGS"])["services"][0]["tags"]
        self.assertEqual([{"key": "team", "value": "voice"}], shown)

    def test_waiter_for_a_stable_service(self):
        ecs.get_waiter("services_stable").wait(cluster=CLUSTER, services=[SERVICE], WaiterConfig={"Delay": 0, "MaxAttempts": 1})


class ListServices(SimulatorTest):
    def test_by_cluster_and_type(self):
        self.assertEqual([service()["serviceArn"]], ecs.list_services(cluster=CLUSTER)["serviceArns"])
        self.assertEqual(1, len(ecs.list_services(cluster=LOAD_CLUSTER, launchType="FARGATE", schedulingStrategy="REPLICA")["serviceArns"]))
        self.assertEqual([], ecs.list_services(cluster=CLUSTER, schedulingStrategy="DAEMON")["serviceArns"])
        self.assertEqual([], ecs.list_services(cluster=CLUSTER, launchType="EC2")["serviceArns"])


class DescribeClusters(SimulatorTest):
    def test_counts_and_what_is_included(self):
        plain = ecs.describe_clusters(clusters=[CLUSTER, "nope"])
        one = plain["clusters"][0]
        self.assertEqual((1, 0, 1), (one["runningTasksCount"], one["pendingTasksCount"], one["activeServicesCount"]))
        self.assertEqual(([], [], []), (one["settings"], one["statistics"], one["tags"]))
        self.assertEqual("MISSING", plain["failures"][0]["reason"])
        one = ecs.describe_clusters(clusters=[CLUSTER], include=["SETTINGS", "STATISTICS"])["clusters"][0]
        self.assertEqual([{"name": "containerInsights", "value": "enabled"}], one["settings"])
        self.assertIn({"name": "runningFargateTasksCount", "value": "1"}, one["statistics"])

    def test_capacity_providers(self):
        one = ecs.describe_clusters(clusters=[LOAD_CLUSTER])["clusters"][0]
        self.assertEqual(["FARGATE", "FARGATE_SPOT"], one["capacityProviders"])
        self.assertEqual("FARGATE_SPOT", one["defaultCapacityProviderStrategy"][0]["capacityProvider"])

    def test_default_cluster_is_missing(self):
        self.assertEqual([], ecs.describe_clusters()["clusters"])


class UpdateService(SimulatorTest):
    def test_desired_count(self):
        one = update(desiredCount=3)
        self.assertEqual((3, 1, 2), (one["desiredCount"], one["runningCount"], one["pendingCount"]))
        self.assertEqual(1, len(one["deployments"]))
        self.assertRegex(messages()[0], r"^has started 2 tasks: \(task [0-9a-f]{32}\) \(task [0-9a-f]{32}\)\.$")
        advance(120)
        self.assertEqual(["has reached a steady state.", 3], [messages()[0], service()["runningCount"]])
        self.assertEqual(2, sum("registered 1 targets in (target-group arn:aws:elasticloadbalancing:" in line for line in messages()))
        update(desiredCount=1)
        stopped = tasks(desiredStatus="STOPPED")
        self.assertEqual({"ServiceSchedulerInitiated"}, {one["stopCode"] for one in stopped})
        self.assertEqual({f"Scaling activity initiated by (deployment {one['deployments'][0]['id']})"}, {task["stoppedReason"] for task in stopped})
        self.assertEqual(1, len({task["availabilityZone"] for task in tasks(serviceName=SERVICE)}))

    def test_tasks_spread_over_zones(self):
        update(desiredCount=4)
        zones = [task["availabilityZone"] for task in tasks(serviceName=SERVICE)]
        self.assertEqual((2, 2), (zones.count("us-east-1a"), zones.count("us-east-1b")))

    def test_force_new_deployment(self):
        before = service()["deployments"][0]
        one = update(forceNewDeployment=True)
        new, old = one["deployments"]
        self.assertEqual(("PRIMARY", "IN_PROGRESS", 1, 0, 1), deployed(new))
        self.assertEqual(("ACTIVE", "COMPLETED", 1, 1, 0), deployed(old))
        self.assertEqual(f"ECS deployment {new['id']} in progress.", new["rolloutStateReason"])
        self.assertEqual(before["id"], old["id"])
        self.assertEqual({new["id"], old["id"]}, {task["startedBy"] for task in tasks(serviceName=SERVICE)})
        advance(240)
        one = service()
        self.assertEqual([("PRIMARY", "COMPLETED", 1, 1, 0)], [deployed(deployment) for deployment in one["deployments"]])
        self.assertEqual("has reached a steady state.", messages()[0])
        self.assertEqual(f"(deployment {new['id']}) deployment completed.", messages()[1])

    def test_new_task_definition(self):
        register(SERVICE, cpu="512", memory="1024", containerDefinitions=[{"name": "voice-agent", "image": "new:2"}])
        one = update(taskDefinition=SERVICE)
        self.assertTrue(one["taskDefinition"].endswith(f"{SERVICE}:2"))
        advance(240)
        running = tasks(serviceName=SERVICE)
        self.assertEqual([("new:2", "512")], [(task["containers"][0]["image"], task["cpu"]) for task in running])

    def test_same_task_definition_deploys_nothing(self):
        self.assertEqual(1, len(update(taskDefinition=SERVICE)["deployments"]))

    def test_second_deployment_replaces_the_first(self):
        first = update(forceNewDeployment=True)["deployments"][0]["id"]
        advance(30)
        second = update(forceNewDeployment=True)
        self.assertEqual(["PRIMARY", "ACTIVE", "ACTIVE"], [deployment["status"] for deployment in second["deployments"]])
        advance(300)
        one = service()
        self.assertEqual(1, len(one["deployments"]))
        self.assertNotEqual(first, one["deployments"][0]["id"])
        self.assertEqual(1, one["runningCount"])

    def test_deployment_configuration(self):
        one = update(deploymentConfiguration={"maximumPercent": 150, "minimumHealthyPercent": 50})
        self.assertEqual((150, 50), (one["deploymentConfiguration"]["maximumPercent"], one["deploymentConfiguration"]["minimumHealthyPercent"]))
        self.assertEqual(1, len(one["deployments"]))
        for percents in ((100, 100), (50, 0), (200, 101)):
            self.refused("InvalidParameterException", update, deploymentConfiguration=dict(zip(("maximumPercent", "minimumHealthyPercent"), percents)))

    def test_capacity_providers_need_force(self):
        strategy = [{"capacityProvider": "FARGATE_SPOT", "weight": 1, "base": 0}]
        error = self.refused("InvalidParameterException", update, capacityProviderStrategy=strategy)
        self.assertIn("you must force a new deployment", str(error))
        one = update(capacityProviderStrategy=strategy, forceNewDeployment=True)
        self.assertEqual(strategy, one["capacityProviderStrategy"])
        self.assertNotIn("launchType", one)
        advance(240)
        self.assertEqual(["FARGATE_SPOT"], [task["capacityProviderName"] for task in tasks(serviceName=SERVICE)])

    def test_execute_command_is_for_new_tasks(self):
        one = update(enableExecuteCommand=True)
        self.assertEqual((True, 1), (one["enableExecuteCommand"], len(one["deployments"])))
        update(desiredCount=2)
        self.assertEqual([False, True], [task["enableExecuteCommand"] for task in tasks(serviceName=SERVICE)])

    def test_managed_and_propagated_tags(self):
        ecs.tag_resource(resourceArn=service()["serviceArn"], tags=[{"key": "team", "value": "voice"}])
        update(propagateTags="SERVICE", desiredCount=2)
        arn = tasks(serviceName=SERVICE)[1]["taskArn"]
        shown = ecs.describe_tasks(cluster=CLUSTER, tasks=[arn], include=["TAGS"])["tasks"][0]["tags"]
        expected = {"team": "voice", "aws:ecs:clusterName": CLUSTER, "aws:ecs:serviceName": SERVICE}
        self.assertEqual(expected, {tag["key"]: tag["value"] for tag in shown})

    def test_refusals(self):
        error = self.refused("ServiceNotFoundException", ecs.update_service, cluster=CLUSTER, service="nope", desiredCount=1)
        self.assertIn("Service not found.", str(error))
        self.refused("ClientException", update, taskDefinition="nope")
        self.refused("InvalidParameterException", update, desiredCount=-1)
        self.refused("InvalidParameterException", update, desiredCount=5001)
        self.assertEqual(1, service()["desiredCount"])

    def test_load_service_starts_from_nothing(self):
        ecs.update_service(cluster=LOAD_CLUSTER, service=MASTER, desiredCount=1)
        advance(120)
        self.assertEqual(1, service(LOAD_CLUSTER, MASTER)["runningCount"])


class Tags(SimulatorTest):
    def test_tag_list_untag(self):
        for arn in (
            service()["serviceArn"],
            service()["clusterArn"],
            service()["taskDefinition"],
            tasks(serviceName=SERVICE)[0]["taskArn"],
        ):
            with self.subTest(arn):
                ecs.tag_resource(resourceArn=arn, tags=[{"key": "a", "value": "1"}, {"key": "b", "value": "2"}])
                ecs.tag_resource(resourceArn=arn, tags=[{"key": "a", "value": "3"}])
                ecs.untag_resource(resourceArn=arn, tagKeys=["b", "unknown"])
                shown = {tag["key"]: tag["value"] for tag in ecs.list_tags_for_resource(resourceArn=arn)["tags"]}
                self.assertEqual({"a": "3"}, {key: value for key, value in shown.items() if not key.startswith("aws:")})

    def test_limits_and_unknown_resources(self):
        arn = service()["serviceArn"]
        ecs.tag_resource(resourceArn=arn, tags=[{"key": f"k{i}", "value": ""} for i in range(50)])
        self.refused("InvalidParameterException", ecs.tag_resource, resourceArn=arn, tags=[{"key": "one-more", "value": ""}])
        self.refused("InvalidParameterException", ecs.tag_resource, resourceArn="nonsense", tags=[])
        self.refused("InvalidParameterException", ecs.list_tags_for_resource, resourceArn=arn.replace(SERVICE, "nope"))


def deployed(deployment):
    return tuple(deployment[name] for name in ("status", "rolloutState", "desiredCount", "runningCount", "pendingCount"))
