using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>The names of the metrics that the stack publishes.</summary>
internal sealed class StackMetrics(SimulatorOptions options)
{
    public const string SessionsNamespace = "VoiceAgent/Sessions";
    public const string PipelineNamespace = "VoiceAgent/Pipeline";
    public const string InsightsNamespace = "ECS/ContainerInsights";
    public const string EcsNamespace = "AWS/ECS";
    public const string EnvironmentDimension = "Environment";

    public MetricKey ActiveCount { get; } = Sessions(options, "ActiveCount");

    public MetricKey HealthyTaskCount { get; } = Sessions(options, "HealthyTaskCount");

    public MetricKey SessionsPerTask { get; } = Sessions(options, "SessionsPerTask");

    public MetricKey MaxSessionsPerTask { get; } = Sessions(options, "MaxSessionsPerTask");

    public MetricKey ResponseLatency { get; } = MetricKey.Of(PipelineNamespace, "AgentResponseLatency", (EnvironmentDimension, options.Environment));

    public MetricKey RunningTaskCount { get; } = Insights(options, "RunningTaskCount");

    public MetricKey DesiredTaskCount { get; } = Insights(options, "DesiredTaskCount");

    public MetricKey PendingTaskCount { get; } = Insights(options, "PendingTaskCount");

    /// <summary>Sessions of one task, known by the last twelve characters of its id.</summary>
    public MetricKey SessionsOf(string taskId) =>
        MetricKey.Of(SessionsNamespace, "SessionsPerTask", (EnvironmentDimension, options.Environment), ("TaskId", taskId[^12..]));

    /// <summary>ECS's average CPU of a service.</summary>
    public static MetricKey Cpu(EcsService service) => Utilization(service, "CPUUtilization");

    /// <summary>ECS's average memory of a service.</summary>
    public static MetricKey Memory(EcsService service) => Utilization(service, "MemoryUtilization");

    private static MetricKey Utilization(EcsService service, string name) =>
        MetricKey.Of(EcsNamespace, name, ("ClusterName", service.Cluster), ("ServiceName", service.Name));

    private static MetricKey Sessions(SimulatorOptions options, string name) =>
        MetricKey.Of(SessionsNamespace, name, (EnvironmentDimension, options.Environment));

    private static MetricKey Insights(SimulatorOptions options, string name) =>
        MetricKey.Of(InsightsNamespace, name, ("ClusterName", options.ServiceName), ("ServiceName", options.ServiceName));
}
