using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>All open sessions, by task: opens, lingers, closes, and keeps the tasks' protection and the table in step.</summary>
internal sealed class SessionBoard(Timeline timeline, Random random, SessionOptions options, SessionRecords records)
{
    private static readonly TimeSpan ProtectionExpiry = TimeSpan.FromMinutes(30);
    private readonly Dictionary<string, List<Session>> _byTask = [];

    /// <summary>A task has become idle: it is no longer protected.</summary>
    public Action<EcsTask>? Freed { get; set; }

    public int Open => _byTask.Values.Sum(sessions => sessions.Count);

    public IEnumerable<Session> All => _byTask.Values.SelectMany(sessions => sessions);

    public int CountOn(string taskId) => _byTask.TryGetValue(taskId, out var sessions) ? sessions.Count : 0;

    /// <summary>Since when a task has had <paramref name="most"/> sessions without a break; null where it has fewer.</summary>
    public DateTimeOffset? FullSince(string taskId, int most) =>
        _byTask.TryGetValue(taskId, out var sessions) && sessions.Count >= most ? sessions.Max(session => session.StartedAt) : null;

    /// <summary>The application asks for protection again while it has sessions.</summary>
    public void RenewProtection(EcsTask task)
    {
        if (CountOn(task.Id) > 0)
            Protect(task);
    }

    public Session Begin(EcsTask task)
    {
        var session = new Session(RandomIds.Uuid(random), task.Id, timeline.Now);
        if (!_byTask.TryGetValue(task.Id, out var sessions))
            _byTask.Add(task.Id, sessions = []);
        sessions.Add(session);
        if (sessions.Count == 1)
            Protect(task);
        records.Write(session, "active", endStatus: null);
        return session;
    }

    /// <summary>The caller is gone; the session stays for the linger time.</summary>
    public void EndCall(Session session, EcsTask task)
    {
        if (!session.HasCall)
            return;

        session.HasCall = false;
        timeline.Schedule(options.Linger, () => Close(session, task, "completed"));
    }

    /// <summary>The process behind the sessions is gone: callers are hung up on, the reaper marks what was open.</summary>
    public void Lose(EcsTask task)
    {
        if (!_byTask.TryGetValue(task.Id, out var sessions))
            return;

        foreach (var session in sessions.ToList())
        {
            var hadCall = session.HasCall;
            Close(session, task, hadCall ? "orphaned" : "completed");
            if (hadCall)
                session.HungUp?.Invoke();
        }
    }

    private void Close(Session session, EcsTask task, string endStatus)
    {
        if (!session.IsOpen)
            return;

        session.IsOpen = false;
        session.HasCall = false;
        records.Write(session, "ended", endStatus);
        var sessions = _byTask[task.Id];
        sessions.Remove(session);
        if (sessions.Count > 0)
            return;

        _byTask.Remove(task.Id);
        task.ProtectedUntil = null;
        Freed?.Invoke(task);
    }

    private void Protect(EcsTask task) => task.ProtectedUntil = timeline.Now + ProtectionExpiry;
}
