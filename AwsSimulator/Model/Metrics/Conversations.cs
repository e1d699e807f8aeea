using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>Lets every call take turns; each turn is a sample of AgentResponseLatency, slower where the task is loaded.</summary>
internal sealed class Conversations(Timeline timeline, Random random, SimulatorOptions options, SessionBoard board, MetricStore store, StackMetrics metrics)
{
    /// <summary>The 95th percentile of the standard normal distribution.</summary>
    private const double Z95 = 1.6449;

    private readonly double _spread = Math.Log(Math.Max(options.Sessions.LatencyP95Milliseconds / options.Sessions.LatencyP50Milliseconds, 1)) / Z95;

    public void Begin(Session session) => timeline.Schedule(options.Sessions.TurnPeriod / 2, () => Turn(session));

    private void Turn(Session session)
    {
        if (!session.HasCall)
            return;

        var above = Math.Max(0, board.CountOn(session.TaskId) - options.Scaling.TargetSessionsPerTask);
        var load = 1 + (above * options.Sessions.LatencyGrowthPerSession);
        var sample = options.Sessions.LatencyP50Milliseconds * load * Math.Exp(_spread * Normal());
        var lag = Minutes.Floor(timeline.Now) + Minutes.One + options.Sessions.PublicationLag - timeline.Now;
        store.Record(metrics.ResponseLatency, "Milliseconds", Math.Round(sample, 1), lag);
        timeline.Schedule(options.Sessions.TurnPeriod * (0.75 + (0.5 * random.NextDouble())), () => Turn(session));
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
