namespace LoadPlatform.Contracts.Targets;

/// <summary>The EC2 instance that runs SIPp, reached through SSM.</summary>
public sealed record SippHost
{
    /// <summary>The instance's id, or an <c>ssm:///path</c> that holds it.</summary>
    public required string Instance { get; init; }

    /// <summary>The SIP address to call, <c>host:port</c>; the host may be an <c>ssm:///path</c>: <c>ssm:///path:5060</c>.</summary>
    public required string Remote { get; init; }

    /// <summary>SIPp's scenario file on that instance.</summary>
    public required string Scenario { get; init; }

    /// <summary>The folder on that instance that must hold audio files.</summary>
    public required string Audio { get; init; }
}
