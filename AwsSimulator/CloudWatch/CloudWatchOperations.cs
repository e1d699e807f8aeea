using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>CloudWatch, in its JSON 1.0 protocol.</summary>
internal static class CloudWatchOperations
{
    public static AwsService Service { get; } = new(
        "GraniteServiceVersion20100801", "application/x-amz-json-1.0", "com.amazonaws.cloudwatch.v2010_08_01#",
        [
            new GetMetricData(), new GetMetricStatistics(), new PutMetricData(), new ListMetrics(),
            new DescribeAlarms(), new DescribeAlarmHistory(), new PutMetricAlarm(),
        ]);
}
