"""Application Auto Scaling, as boto3 and awscli see it."""

# simulator: Simulator:InitialTasks=4
# simulator: Simulator:Scaling:ScaleInPeriods=60

from simulator import SERVICE, SimulatorTest, advance, aws, aws_json, client, state

RESOURCE = f"service/{SERVICE}/{SERVICE}"
DIMENSION = "ecs:service:DesiredCount"
SCALABLE = {"ServiceNamespace": "ecs", "ResourceId": RESOURCE, "ScalableDimension": DIMENSION}
LOAD = {"MetricName": "load", "Namespace": "Test"}


class AutoScalingTest(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.client = client("application-autoscaling")
        self.cloudwatch = client("cloudwatch")

    def activities(self, **more):
        return self.client.describe_scaling_activities(ServiceNamespace="ecs", ResourceId=RESOURCE, **more)["ScalingActivities"]

    def step(self, name, *steps, cooldown=0, type_="ChangeInCapacity", **more):
        adjustments = [
            {key: value for key, value in zip(("MetricIntervalLowerBound", "MetricIntervalUpperBound", "ScalingAdjustment"), step) if value is not None}
            for step in steps
        ]
        configuration = {"AdjustmentType": type_, "StepAdjustments": adjustments, "Cooldown": cooldown, **more}
        return self.client.put_scaling_policy(**SCALABLE, PolicyName=name, PolicyType="StepScaling", StepScalingPolicyConfiguration=configuration)

    def track(self, name, **configuration):
        return self.client.put_scaling_policy(
            **SCALABLE, PolicyName=name, PolicyType="TargetTrackingScaling", TargetTrackingScalingPolicyConfiguration=configuration
        )

    def alarm(self, policy, threshold=10, comparison="GreaterThanThreshold"):
        self.cloudwatch.put_metric_alarm(
            AlarmName=f"on-{policy['PolicyARN'].rsplit('/', 1)[-1]}", **LOAD, Statistic="Average", Period=60, EvaluationPeriods=1,
            Threshold=threshold, ComparisonOperator=comparison, AlarmActions=[policy["PolicyARN"]],
        )  # fmt: skip

    def minutes(self, count, load):
        for _ in range(count):
            self.cloudwatch.put_metric_data(Namespace="Test", MetricData=[{"MetricName": "load", "Value": load}])
            advance(60)


class Targets(AutoScalingTest):
    def test_the_service_is_a_target(self):
        (target,) = self.client.describe_scalable_targets(ServiceNamespace="ecs", ResourceIds=[RESOURCE])["ScalableTargets"]
        self.assertEqual((1, 12, RESOURCE, DIMENSION), (target["MinCapacity"], target["MaxCapacity"], target["ResourceId"], target["ScalableDimension"]))
        self.assertFalse(target["SuspendedState"]["DynamicScalingInSuspended"])
        self.assertIn(":scalable-target/", target["ScalableTargetARN"])
        self.assertEqual([], self.client.describe_scalable_targets(ServiceNamespace="rds")["ScalableTargets"])

    def test_a_higher_minimum_scales_out(self):
        self.client.register_scalable_target(**SCALABLE, MinCapacity=6)
        (activity,) = self.activities()
        self.assertEqual(6, state()["desired"])
        self.assertEqual(("Setting desired count to 6.", "minimum capacity was set to 6"), (activity["Description"], activity["Cause"]))
        self.assertEqual("InProgress", activity["StatusCode"])
        self.assertNotIn("EndTime", activity)
        advance(120)
        (activity,) = self.activities()
        self.assertEqual(("Successful", "Successfully set desired count to 6. Change successfully fulfilled by ecs."), (activity["StatusCode"], activity["StatusMessage"]))
        self.assertGreater(activity["EndTime"], activity["StartTime"])

    def test_a_lower_maximum_scales_in(self):
        self.client.register_scalable_target(**SCALABLE, MaxCapacity=2)
        self.assertEqual(2, state()["desired"])
        self.assertEqual("maximum capacity was set to 2", self.activities()[0]["Cause"])

    def test_another_service_can_be_registered(self):
        other = {**SCALABLE, "ResourceId": "service/demo-load/demo-load-master"}
        arn = self.client.register_scalable_target(**other, MinCapacity=0, MaxCapacity=3)["ScalableTargetARN"]
        targets = self.client.describe_scalable_targets(ServiceNamespace="ecs", MaxResults=1)
        self.assertEqual(1, len(targets["ScalableTargets"]))
        rest = self.client.describe_scalable_targets(ServiceNamespace="ecs", NextToken=targets["NextToken"])["ScalableTargets"]
        self.assertEqual([(arn, 0, 3)], [(target["ScalableTargetARN"], target["MinCapacity"], target["MaxCapacity"]) for target in rest])

    def test_suspended_scaling_stands_still(self):
        self.client.register_scalable_target(**SCALABLE, SuspendedState={"DynamicScalingOutSuspended": True})
        self.alarm(self.step("out", (0, None, 2)))
        self.minutes(3, load=50)
        self.assertEqual(4, state()["desired"])
        self.client.register_scalable_target(**SCALABLE, SuspendedState={"DynamicScalingOutSuspended": False})
        self.minutes(1, load=50)
        self.assertEqual(6, state()["desired"])

    def test_bad_targets_are_refused(self):
        register = self.client.register_scalable_target
        self.refused("ValidationException", register, **SCALABLE, MinCapacity=9, MaxCapacity=3)
        self.refused("ValidationException", register, **SCALABLE, MinCapacity=-1)
        other = {**SCALABLE, "ResourceId": "service/demo-load/demo-load-master"}
        self.refused("ValidationException", register, **other, MinCapacity=1)
        missing = {**SCALABLE, "ResourceId": "service/default/nothing"}
        error = self.refused("ValidationException", register, **missing, MinCapacity=1, MaxCapacity=1)
        self.assertIn("ECS service doesn't exist: service/default/nothing", str(error))
        self.refused("ValidationException", self.client.describe_scalable_targets, ServiceNamespace="nonsense")
        self.refused("ValidationException", self.client.describe_scalable_targets, ServiceNamespace="ecs", MaxResults=51)
        self.refused("InvalidNextTokenException", self.client.describe_scalable_targets, ServiceNamespace="ecs", NextToken="x")


class Policies(AutoScalingTest):
    def test_the_stacks_policies_are_described(self):
        tracking, step = self.client.describe_scaling_policies(ServiceNamespace="ecs", ResourceId=RESOURCE)["ScalingPolicies"]
        configuration = tracking["TargetTrackingScalingPolicyConfiguration"]
        self.assertEqual((3.0, True, 60), (configuration["TargetValue"], configuration["DisableScaleIn"], configuration["ScaleOutCooldown"]))
        self.assertEqual("SessionsPerTask", configuration["CustomizedMetricSpecification"]["MetricName"])
        self.assertEqual([{"MetricIntervalUpperBound": 0.0, "ScalingAdjustment": -3}], step["StepScalingPolicyConfiguration"]["StepAdjustments"])
        self.assertEqual([f"{SERVICE}-scale-in"], [alarm["AlarmName"] for alarm in step["Alarms"]])

    def test_target_tracking_makes_its_alarms(self):
        predefined = {"PredefinedMetricType": "ECSServiceAverageCPUUtilization"}
        made = self.track("cpu", TargetValue=60.0, PredefinedMetricSpecification=predefined, ScaleInCooldown=120)
        names = [alarm["AlarmName"] for alarm in made["Alarms"]]
        alarms = {alarm["AlarmName"]: alarm for alarm in self.cloudwatch.describe_alarms(AlarmNames=names)["MetricAlarms"]}
        high, low = (alarms[name] for name in sorted(names))
        self.assertTrue(high["AlarmName"].startswith(f"TargetTracking-{RESOURCE}-AlarmHigh-"))
        self.assertTrue(low["AlarmName"].startswith(f"TargetTracking-{RESOURCE}-AlarmLow-"))
        shape = ("ComparisonOperator", "Threshold", "EvaluationPeriods", "Period", "Statistic", "Unit", "MetricName", "Namespace", "TreatMissingData")
        common = (60, "Average", "Percent", "CPUUtilization", "AWS/ECS", "missing")
        self.assertEqual(("GreaterThanThreshold", 60.0, 3, *common), tuple(high[name] for name in shape))
        self.assertEqual(("LessThanThreshold", 54.0, 15, *common), tuple(low[name] for name in shape))
        self.assertEqual([made["PolicyARN"]], high["AlarmActions"])
        self.assertIn("DO NOT EDIT OR DELETE", high["AlarmDescription"])

        again = self.track("cpu", TargetValue=50.0, PredefinedMetricSpecification=predefined, DisableScaleIn=True)
        self.assertEqual(made["PolicyARN"], again["PolicyARN"])
        self.assertEqual([high["AlarmName"]], [alarm["AlarmName"] for alarm in again["Alarms"]])
        self.assertEqual([], self.cloudwatch.describe_alarms(AlarmNames=[low["AlarmName"]])["MetricAlarms"])

    def test_target_tracking_follows_a_metric_both_ways(self):
        self.track("load", TargetValue=50.0, CustomizedMetricSpecification={**LOAD, "Statistic": "Average"}, ScaleOutCooldown=60, ScaleInCooldown=60)
        self.minutes(4, load=100)
        self.assertEqual(8, state()["desired"])
        self.minutes(17, load=20)
        self.assertLess(state()["desired"], 8)
        causes = [activity["Cause"] for activity in self.activities()]
        self.assertIn("-AlarmHigh-", causes[-1])
        self.assertIn("-AlarmLow-", causes[0])

    def test_a_step_policy_acts_on_an_alarm_that_names_it(self):
        policy = self.step("out", (0, 20, 1), (20, None, 5), cooldown=600)
        self.assertEqual([], policy["Alarms"])
        self.alarm(policy)
        self.minutes(1, load=15)
        first = state()["desired"]
        self.minutes(1, load=40)
        self.assertEqual((5, 9), (first, state()["desired"]))
        newest, oldest = self.activities()
        self.assertEqual("monitor alarm on-out in state ALARM triggered policy out", newest["Cause"])
        self.assertEqual("Overridden", oldest["StatusCode"])

    def test_percentages_and_exact_counts(self):
        self.alarm(self.step("exact", (0, None, 7), type_="ExactCapacity"))
        self.minutes(1, load=15)
        self.assertEqual(7, state()["desired"])
        self.alarm(self.step("exact", (None, 0, -50), type_="PercentChangeInCapacity", MinAdjustmentMagnitude=2), comparison="LessThanThreshold")
        self.minutes(1, load=5)
        self.assertEqual(4, state()["desired"])

    def test_policies_are_paged(self):
        for index in range(3):
            self.step(f"p{index}", (0, None, 1))
        pages = self.client.get_paginator("describe_scaling_policies").paginate(ServiceNamespace="ecs", PaginationConfig={"PageSize": 2})
        self.assertEqual([2, 2, 1], [len(page["ScalingPolicies"]) for page in pages])
        named = self.client.describe_scaling_policies(ServiceNamespace="ecs", PolicyNames=["p1"])["ScalingPolicies"]
        self.assertEqual(["p1"], [policy["PolicyName"] for policy in named])

    def test_bad_policies_are_refused(self):
        for steps in (
            [(None, None, 1)],
            [(0, 10, 1), (20, None, 2)],
            [(0, 10, 1), (5, None, 2)],
            [(-10, 0, 1)],
            [(0, 10, 1)],
            [(10, 0, 1)],
            [],
        ):
            with self.subTest(steps):
                self.refused("ValidationException", self.step, "bad", *steps)
        self.refused("ValidationException", self.step, "bad", (0, None, 1), type_="Guess")
        self.refused("ValidationException", self.track, "bad", TargetValue=50.0)
        self.refused("ValidationException", self.track, "bad", TargetValue=0.0, CustomizedMetricSpecification={**LOAD, "Statistic": "Sum"})
        self.refused("ValidationException", self.track, "bad", TargetValue=5.0, PredefinedMetricSpecification={"PredefinedMetricType": "ALBRequestCountPerTarget"})
        missing = {**SCALABLE, "ResourceId": "service/default/nothing"}
        error = self.refused("ObjectNotFoundException", self.client.put_scaling_policy, **missing, PolicyName="p", PolicyType="StepScaling")
        self.assertIn("No scalable target registered for service namespace: ecs, resource ID: service/default/nothing", str(error))
        self.assertEqual(2, len(self.client.describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"]))


class Activities(AutoScalingTest):
    def test_reasons_for_not_scaling_are_told_on_request(self):
        self.client.register_scalable_target(**SCALABLE, MaxCapacity=4)
        self.alarm(self.step("out", (0, None, 2)))
        self.minutes(3, load=50)
        self.assertEqual([], self.activities())
        (activity,) = self.activities(IncludeNotScaledActivities=True)
        self.assertEqual(("Failed", "Attempting to scale due to alarm triggered"), (activity["StatusCode"], activity["Description"]))
        self.assertEqual([{"Code": "AlreadyAtMaxCapacity", "MaxCapacity": 4}], activity["NotScaledReasons"])

    def test_activities_are_paged_newest_first(self):
        for capacity in (5, 6, 7):
            self.client.register_scalable_target(**SCALABLE, MinCapacity=capacity)
            advance(1)
        pages = self.client.get_paginator("describe_scaling_activities").paginate(ServiceNamespace="ecs", PaginationConfig={"PageSize": 2})
        causes = [activity["Cause"] for page in pages for activity in page["ScalingActivities"]]
        self.assertEqual([f"minimum capacity was set to {capacity}" for capacity in (7, 6, 5)], causes)
        self.refused("InvalidNextTokenException", self.activities, NextToken="nonsense")
        self.refused("ValidationException", self.client.describe_scaling_activities, ServiceNamespace="ecs", ScalableDimension=DIMENSION)

    def test_a_count_set_by_hand_is_overwritten_by_the_next_activity(self):
        client("ecs").update_service(cluster=SERVICE, service=SERVICE, desiredCount=6)
        self.alarm(self.step("out", (0, None, 2)))
        self.minutes(1, load=50)
        self.assertEqual(8, state()["desired"])

    def test_awscli_registers_and_reads(self):
        scalable = ("--service-namespace", "ecs", "--resource-id", RESOURCE)
        code, _, errors = aws("application-autoscaling", "register-scalable-target", *scalable, "--scalable-dimension", DIMENSION, "--min-capacity", "5")
        self.assertEqual(0, code, errors)
        activities = aws_json("application-autoscaling", "describe-scaling-activities", *scalable, "--query", "ScalingActivities[].Description")
        self.assertEqual(["Setting desired count to 5."], activities)
