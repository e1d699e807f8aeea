using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Sts;

/// <summary>Security Token Service.</summary>
internal static class StsOperations
{
    public static AwsService Service { get; } = new("AWSSecurityTokenServiceV20110615", "application/x-amz-json-1.1", "", [new GetCallerIdentity()]);
}
