using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Sessions;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>The Lambda that reads the session table once a minute, reaps what dead tasks have left, and publishes what it counts.</summary>
internal sealed class SessionCounter(Timeline timeline, SessionOptions options, Table table, TaskStore tasks, MetricStore store, StackMetrics metrics, SessionReaper reaper)
{
    private const string Count = "Count";

    /// <summary>Whether the Lambda does not run.</summary>
    public Func<bool> IsDead { get; set; } = () => false;

    public void Begin() => timeline.Every(Minutes.One, Minutes.Next(timeline.Now, options.MetricSecond), Run);

    private void Run()
    {
        if (!IsDead())
            Publish();
    }

    private void Publish()
    {
        var youngest = Minutes.Epoch(timeline.Now - options.HeartbeatMaxAge);
        var beats = tasks.All
            .Select(task => (task.Id, Beat: table.Get(SessionRecords.TaskKey(task.Id), SessionRecords.HeartbeatKey)))
            .Where(task => task.Beat?.Number("updated_at") > youngest)
            .ToList();
        reaper.Reap(beats.Select(task => task.Id));
        var active = table.Indexes[0].Count(SessionRecords.ActiveKey);

        Record(metrics.ActiveCount, active);
        Record(metrics.HealthyTaskCount, beats.Count);
        if (beats.Count == 0)
            return;

        Record(metrics.SessionsPerTask, (double)active / beats.Count);
        Record(metrics.MaxSessionsPerTask, beats.Max(task => task.Beat!.Number("active_session_count") ?? 0));
        foreach (var (id, beat) in beats)
            Record(metrics.SessionsOf(id), beat!.Number("active_session_count") ?? 0);
    }

    private void Record(MetricKey key, double value) => store.Record(key, Count, value, options.PublicationLag);
}
