namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>The names of the metrics that the stack publishes.</summary>
internal sealed class StackMetrics(SimulatorOptions options)
{
    public const string SessionsNamespace = "VoiceAgent/Sessions";
    public const string PipelineNamespace = "VoiceAgent/Pipeline";
    public const string InsightsNamespace = "ECS/ContainerInsights";
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

    private static MetricKey Sessions(SimulatorOptions options, string name) =>
        MetricKey.Of(SessionsNamespace, name, (EnvironmentDimension, options.Environment));

    private static MetricKey Insights(SimulatorOptions options, string name) =>
        MetricKey.Of(InsightsNamespace, name, ("ClusterName", options.ServiceName), ("ServiceName", options.ServiceName));
}
