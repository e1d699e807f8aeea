using LoadPlatform.RunLog.Work;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>Work on record, in memory.</summary>
internal sealed class FakeWorkLog : IWorkLog
{
    public HashSet<(string Kind, Guid RunId)> Recorded { get; } = [];

    public int Recordings { get; private set; }

    public Task RecordAsync(string kind, Guid runId, CancellationToken cancellationToken = default)
    {
        Recordings++;
        Recorded.Add((kind, runId));
        return Task.CompletedTask;
    }

    public Task CompleteAsync(string kind, Guid runId, CancellationToken cancellationToken = default)
    {
        Recorded.Remove((kind, runId));
        return Task.CompletedTask;
    }

    public Task<bool> IsRecordedAsync(string kind, Guid runId, CancellationToken cancellationToken = default) => Task.FromResult(Recorded.Contains((kind, runId)));

    public Task<IReadOnlyList<Guid>> ListAsync(string kind, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. Recorded.Where(work => work.Kind == kind).Select(work => work.RunId)]);
}
