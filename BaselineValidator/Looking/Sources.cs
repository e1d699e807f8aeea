namespace LoadPlatform.BaselineValidator.Looking;

/// <summary>Where observations come from, as the report names them.</summary>
internal static class Sources
{
    public const string Services = "ecs:DescribeServices";

    public const string Tasks = "ecs:ListTasks, ecs:DescribeTasks";

    public const string Heartbeats = "ecs:ListTasks, dynamodb:BatchGetItem";

    public const string Metrics = "cloudwatch:GetMetricData";

    public const string Host = "ssm:DescribeInstanceInformation";

    public const string Shell = "ssm:SendCommand";
}
