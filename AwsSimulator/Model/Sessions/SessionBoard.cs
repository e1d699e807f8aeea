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
        records.Start(session);
        timeline.Schedule(options.Activation, () =>
        {
            if (session.IsOpen)
                records.Activate(session);
        });
        return session;
    }

    /// <summary>The caller is gone; the session stays for the linger time.</summary>
    public void EndCall(Session session, EcsTask task)
    {
        if (!session.HasCall)
            return;

        session.HasCall = false;
        timeline.Schedule(options.Linger, () => Complete(session, task));
    }

    /// <summary>The process behind the sessions is gone: callers are hung up on. The table learns of it from the reaper.</summary>
    public void Lose(EcsTask task)
    {
        if (!_byTask.Remove(task.Id, out var sessions))
            return;

        foreach (var session in sessions)
        {
            var hadCall = session.HasCall;
            Close(session);
            if (hadCall)
                session.HungUp?.Invoke();
        }

        Free(task);
    }

    private void Complete(Session session, EcsTask task)
    {
        if (!session.IsOpen)
            return;

        Close(session);
        records.End(session, "completed");
        var sessions = _byTask[task.Id];
        sessions.Remove(session);
        if (sessions.Count > 0)
            return;

        _byTask.Remove(task.Id);
        Free(task);
    }

    private void Free(EcsTask task)
    {
        task.ProtectedUntil = null;
        Freed?.Invoke(task);
    }

    private static void Close(Session session) => (session.IsOpen, session.HasCall) = (false, false);

    private void Protect(EcsTask task) => task.ProtectedUntil = timeline.Now + ProtectionExpiry;
}
