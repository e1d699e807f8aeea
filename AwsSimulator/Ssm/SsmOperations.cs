using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>Systems Manager.</summary>
internal static class SsmOperations
{
    public static AwsService Service { get; } = new(
        "AmazonSSM", "application/x-amz-json-1.1", "",
        [
            new GetParameter(), new GetParameters(), new PutParameter(), new SendCommand(), new GetCommandInvocation(), new ListCommandInvocations(), new CancelCommand(),
            new DescribeInstanceInformation(),
        ]);
}
