using LoadPlatform.AwsSimulator.Wire.Query;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>What tells one AWS service from another on the wire, beside its operations.</summary>
/// <param name="Name">Its name, as awscli spells it.</param>
/// <param name="SigningName">Its name in the scope of a signature.</param>
internal sealed record ServiceTraits(string Name, string SigningName)
{
    private static readonly Dictionary<string, ServiceTraits> Known = new(StringComparer.Ordinal)
    {
        ["AmazonEC2ContainerServiceV20141113"] = new("ecs", "ecs"),
        ["AmazonSSM"] = new("ssm", "ssm"),
        ["AnyScaleFrontendService"] = new("application-autoscaling", "application-autoscaling"),
        ["AWSSecurityTokenServiceV20110615"] = new("sts", "sts") { Query = QueryService.Sts },
        ["DynamoDB_20120810"] = new("dynamodb", "dynamodb"),
        ["GraniteServiceVersion20100801"] = new("cloudwatch", "monitoring") { Query = QueryService.CloudWatch },
        ["Logs_20140328"] = new("logs", "logs"),
    };

    /// <summary>How it speaks the Query protocol, where it does.</summary>
    public QueryService? Query { get; init; }

    public static ServiceTraits Of(string targetPrefix) => Known.TryGetValue(targetPrefix, out var traits) ? traits : new ServiceTraits(targetPrefix, targetPrefix);
}
