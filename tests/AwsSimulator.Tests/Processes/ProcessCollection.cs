namespace LoadPlatform.AwsSimulator.Tests.Processes;

/// <summary>The tests with real processes run one after the other: they share the test process's loopback network.</summary>
[CollectionDefinition(Name)]
public sealed class ProcessCollection
{
    public const string Name = "processes";
}
