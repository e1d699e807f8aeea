namespace LoadPlatform.AwsSimulator.Wire.Throttling;

/// <summary>
/// The rates of an account in us-east-1 as AWS's pages gave them in 2026: "Request throttling for the Amazon ECS API", "AWS Fargate throttling
/// quotas", the quotas of CloudWatch, CloudWatch Logs and Parameter Store. Where only a rate per second is published it is the burst, too.
/// What is not here has no published rate: Run Command, Application Auto Scaling, STS, and DynamoDB's items, which have capacity instead.
/// </summary>
internal static class PublishedRates
{
    public static IReadOnlyList<PublishedRate> All { get; } =
    [
        new("ecs", 20, 20, "RunTask"),
        new("ecs", 100, 40, "DeleteAttributes", "DeregisterContainerInstance", "ExecuteCommand", "PutAttributes", "RunTask", "StartTask", "StopTask", "UpdateContainerAgent", "UpdateContainerInstancesState"),
        new("ecs", 100, 20, "DescribeContainerInstances", "DescribeTasks", "ListAttributes", "ListContainerInstances", "ListTasks"),
        new("ecs", 100, 20, "DescribeServices", "ListServices"),
        new("ecs", 50, 5, "CreateService", "DeleteService", "UpdateService"),
        new("ecs", 50, 20, "DescribeClusters", "ListClusters"),
        new("ecs", 20, 1, "CreateCluster", "DeleteCluster", "PutClusterCapacityProviders", "UpdateCluster", "UpdateClusterSettings"),
        new("ecs", 50, 20, "DescribeTaskDefinition", "ListTaskDefinitionFamilies", "ListTaskDefinitions"),
        new("ecs", 20, 1, "DeregisterTaskDefinition", "RegisterTaskDefinition"),
        new("ecs", 5, 1, "DeleteTaskDefinitions"),
        new("ecs", 50, 20, "DescribeCapacityProviders"),
        new("ecs", 20, 10, "TagResource", "UntagResource"),
        new("ecs", 50, 20, "ListTagsForResource"),
        new("ecs", 50, 20, "DescribeServiceDeployments", "ListServiceDeployments"),
        new("ecs", 50, 20, "DescribeServiceRevisions"),
        new("ecs", 200, 80, "GetTaskProtection", "UpdateTaskProtection"),

        new("cloudwatch", 500, 500, "GetMetricData"),
        new("cloudwatch", 400, 400, "GetMetricStatistics"),
        new("cloudwatch", 500, 500, "PutMetricData"),
        new("cloudwatch", 25, 25, "ListMetrics"),
        new("cloudwatch", 9, 9, "DescribeAlarms"),
        new("cloudwatch", 9, 9, "DescribeAlarmsForMetric"),
        new("cloudwatch", 20, 20, "DescribeAlarmHistory"),
        new("cloudwatch", 3, 3, "PutMetricAlarm"),
        new("cloudwatch", 3, 3, "DeleteAlarms"),
        new("cloudwatch", 3, 3, "SetAlarmState"),
        new("cloudwatch", 3, 3, "EnableAlarmActions"),
        new("cloudwatch", 3, 3, "DisableAlarmActions"),

        new("ssm", 40, 40, "GetParameter", "GetParameters", "GetParametersByPath"),
        new("ssm", 3, 3, "PutParameter"),

        new("logs", 25, 25, "FilterLogEvents"),
    ];
}
