using LoadPlatform.AwsSimulator.Wire.Query;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>What tells one AWS service from another on the wire, beside its operations.</summary>
/// <param name="Name">Its name, as awscli spells it.</param>
/// <param name="SigningName">Its name in the scope of a signature.</param>
internal sealed record ServiceTraits(string Name, string SigningName)
{
    private const int Megabyte = 1024 * 1024;
    private const string Upper = "Message";
    private const string Lower = "message";

    private static readonly Dictionary<string, ServiceTraits> Known = new(StringComparer.Ordinal)
    {
        ["AmazonEC2ContainerServiceV20141113"] = new("ecs", "ecs"),
        ["AmazonSSM"] = new("ssm", "ssm") { MessageMember = SsmMessageMember },
        ["AnyScaleFrontendService"] = new("application-autoscaling", "application-autoscaling") { MessageMember = _ => Upper },
        ["AWSSecurityTokenServiceV20110615"] = new("sts", "sts") { Query = QueryService.Sts, UnsignedMessage = "Request is missing Authentication Token" },
        ["DynamoDB_20120810"] = new("dynamodb", "dynamodb")
        {
            AcceptsPlainJson = true,
            HasChecksum = true,
            LargestBody = 16 * Megabyte,
            UnsignedMessage = "Request is missing Authentication Token",
        },
        ["GraniteServiceVersion20100801"] = new("cloudwatch", "monitoring") { Query = QueryService.CloudWatch },
        ["Logs_20140328"] = new("logs", "logs"),
    };

    /// <summary>How it speaks the Query protocol, where it does.</summary>
    public QueryService? Query { get; private init; }

    /// <summary>The message about a request without a signature.</summary>
    public string UnsignedMessage { get; private init; } = "Missing Authentication Token";

    /// <summary>Bytes of the largest body that it reads.</summary>
    public int LargestBody { get; private init; } = Megabyte;

    /// <summary>Whether it takes application/json for its own content type.</summary>
    public bool AcceptsPlainJson { get; private init; }

    /// <summary>Whether its answers carry x-amz-crc32 and its long request ids.</summary>
    public bool HasChecksum { get; private init; }

    /// <summary>How the message's member is spelt in an error of a type.</summary>
    public Func<string, string> MessageMember { get; private init; } = _ => Lower;

    public static ServiceTraits Of(string targetPrefix) => Known.TryGetValue(targetPrefix, out var traits) ? traits : new ServiceTraits(targetPrefix, targetPrefix);

    /// <summary>SSM's older errors say "Message"; Parameter Store's and a few more say "message".</summary>
    private static string SsmMessageMember(string type) =>
        type.StartsWith("Parameter", StringComparison.Ordinal) || type is "HierarchyLevelLimitExceededException" or "InvalidFilterOption" or "InvalidInstanceInformationFilterValue"
            or "InvalidKeyId" or "ThrottlingException" or "UnsupportedParameterType" or "ValidationException"
            ? Lower
            : Upper;
}
