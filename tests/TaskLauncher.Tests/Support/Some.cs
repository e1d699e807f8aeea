using LoadPlatform.Contracts.Targets;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>Things that tests need and do not care about.</summary>
internal static class Some
{
    public static readonly Guid RunId = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    public static readonly SippHost SippHost = new()
    {
        Instance = "i-0123456789abcdef0",
        Remote = "10.0.0.5:5060",
        Scenario = "/opt/sipp/scenarios/uac_asterisk.xml",
        Audio = "/opt/sipp/audio/calls_pcmu/",
    };

    public static readonly Target Target = new()
    {
        Name = "voice-agent",
        Kind = "ecs-service",
        Cluster = "cluster",
        Service = "service",
        Sipp = SippHost,
        Baseline = new Baseline(),
    };
}
