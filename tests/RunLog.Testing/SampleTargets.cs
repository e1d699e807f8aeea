using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Testing;

/// <summary>Targets and runs for tests.</summary>
public static class SampleTargets
{
    /// <summary>A target with sessions, metrics and a SIPp host; nothing in it is a reference.</summary>
    public static Target VoiceAgent => new()
    {
        Name = "voice-agent",
        Kind = "ecs-service",
        Cluster = "voice-cluster",
        Service = "voice-service",
        Sessions = new SessionsSource { Table = "sessions" },
        Metrics = new MetricsSource
        {
            Namespace = "VoiceAgent/Sessions",
            PipelineNamespace = "VoiceAgent/Pipeline",
            Dimensions = new Dictionary<string, string>(StringComparer.Ordinal) { ["Environment"] = "poc" },
        },
        Sipp = new SippHost { Instance = "i-1", Remote = "10.0.0.1:5060", Scenario = "/opt/sipp/uac.xml", Audio = "/opt/sipp/audio/" },
        Baseline = new Baseline(),
    };

    /// <summary>A run of a target.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="target">The target.</param>
    public static RunDefinition Run(Guid runId, Target target) => new()
    {
        RunId = runId,
        Scenario = "burst",
        ScenarioYaml = "name: burst",
        Target = target,
        RequestedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
