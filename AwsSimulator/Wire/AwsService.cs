namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>One AWS service: its target prefix, its JSON version, how its errors are named, its operations.</summary>
internal sealed record AwsService(string TargetPrefix, string ContentType, string ErrorPrefix, IReadOnlyList<IAwsOperation> Operations)
{
    public ServiceTraits Traits { get; } = ServiceTraits.Of(TargetPrefix);
}
