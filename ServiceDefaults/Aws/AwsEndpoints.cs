using Amazon.ApplicationAutoScaling;
using Amazon.CloudWatch;
using Amazon.DynamoDBv2;
using Amazon.ECS;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;

namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>The endpoints that the environment sets, as every AWS SDK reads them: <c>AWS_ENDPOINT_URL_&lt;SERVICE&gt;</c>, then <c>AWS_ENDPOINT_URL</c>.</summary>
internal static class AwsEndpoints
{
    /// <summary>The endpoint of one service.</summary>
    /// <returns>Null where the environment sets none: then AWS's own is used.</returns>
    public static string? ForClient(ClientConfig config) =>
        NotEmpty(Environment.GetEnvironmentVariable($"AWS_ENDPOINT_URL_{ServiceId(config)}")) ?? NotEmpty(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL"));

    private static string ServiceId(ClientConfig config) => config switch
    {
        AmazonECSConfig => "ECS",
        AmazonCloudWatchConfig => "CLOUDWATCH",
        AmazonSimpleSystemsManagementConfig => "SSM",
        AmazonApplicationAutoScalingConfig => "APPLICATION_AUTO_SCALING",
        AmazonDynamoDBConfig => "DYNAMODB",
        _ => throw new ArgumentException($"No AWS service id is known for {config.GetType().Name}.", nameof(config)),
    };

    private static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
