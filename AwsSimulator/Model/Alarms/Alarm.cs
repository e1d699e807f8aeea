using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>A CloudWatch alarm: what it watches, and its state.</summary>
internal sealed class Alarm(AlarmSettings settings, DateTimeOffset since)
{
    public string Name => Settings.Name;

    public AlarmSettings Settings { get; private set; } = settings;

    public AlarmSnapshot Snapshot { get; private set; } = new(AlarmState.InsufficientData, AlarmReason.Initial, ReasonData: null, since);

    public DateTimeOffset ConfigurationUpdatedAt { get; private set; } = since;

    public AlarmState State => Snapshot.State;

    public string StateReason => Snapshot.Reason;

    public DateTimeOffset StateUpdatedAt => Snapshot.Since;

    /// <summary>The newest datapoint that the last evaluation saw.</summary>
    public AlarmDatapoint? Newest { get; private set; }

    public void Update(AlarmSettings settings, DateTimeOffset now)
    {
        Settings = settings;
        ConfigurationUpdatedAt = now;
    }

    /// <summary>Looks at what can be read now, late datapoints included.</summary>
    /// <returns>Whether the state has changed.</returns>
    public bool Evaluate(MetricStore store, DateTimeOffset now)
    {
        var datapoints = AlarmRange.Read(Settings, store, now);
        Newest = datapoints.Count > 0 ? datapoints[0] : null;
        var verdict = AlarmEvaluation.Of(Settings, datapoints, State);
        if (verdict.State == State)
            return false;

        Snapshot = new AlarmSnapshot(verdict.State, AlarmReason.Of(Settings, verdict), AlarmReasonData.Of(Settings, verdict, now), now);
        return true;
    }
}
