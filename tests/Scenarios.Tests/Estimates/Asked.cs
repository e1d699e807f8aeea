using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Estimates;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Tests.Estimates;

/// <summary>A target that is known well, and what is played on it.</summary>
internal static class Asked
{
    public static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly ScalingSnapshot Scaling = new()
    {
        At = At, MinCapacity = 1, MaxCapacity = 12, TargetValue = 3, TargetMetric = "SessionsPerTask", TaskCpu = 1024, TaskMemory = 2048, AlarmCount = 2,
    };

    public static readonly Target Target = new()
    {
        Name = "voice-agent",
        Kind = "ecs-service",
        Region = "us-east-1",
        Cluster = "c",
        Service = "s",
        Sessions = new SessionsSource { Table = "t" },
        Metrics = new MetricsSource { Namespace = "V/S", PipelineNamespace = "V/P" },
        Baseline = new Baseline(),
    };

    public static EstimateInput Of(params ScenarioStep[] steps) => new()
    {
        Scenario = new Scenario { Name = "test", Steps = steps },
        Target = Target,
        Scaling = Scaling,
        WatchInterval = TimeSpan.FromSeconds(10),
        SettleTime = TimeSpan.FromSeconds(150),
    };
}
