using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Work;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LoadPlatform.RunLog.Tests.Work;

public sealed class StaleRecordTests
{
    [Fact]
    public async Task Take_FinishedByAnotherSinceTheLook_GivesTheLeaseBackWithoutWorking()
    {
        var work = FakeWork.Lasting("watch");
        var leases = new FreeLeases();
        using var supervisor = new LeasedWorkSupervisor<FakeWork>(
            work,
            new StaleLog(),
            leases,
            new WorkSignal(),
            Options.Create(new LeasedWorkOptions { InstanceName = "a" }),
            TimeProvider.System,
            NullLogger<LeasedWorkSupervisor<FakeWork>>.Instance);

        await supervisor.StartAsync(CancellationToken.None);
        await leases.Released.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        await supervisor.StopAsync(CancellationToken.None);

        Assert.Equal(0, work.Attempts);
    }

    /// <summary>Lists work that is not recorded any more.</summary>
    private sealed class StaleLog : IWorkLog
    {
        public Task RecordAsync(string kind, Guid runId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task CompleteAsync(string kind, Guid runId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<bool> IsRecordedAsync(string kind, Guid runId, CancellationToken cancellationToken = default) => Task.FromResult(false);

        public Task<IReadOnlyList<Guid>> ListAsync(string kind, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<Guid>>([Guid.Empty]);
    }

    private sealed class FreeLeases : ILeases
    {
        public TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Lease?> TryAcquireAsync(string resource, string holder, TimeSpan duration, CancellationToken cancellationToken = default) =>
            Task.FromResult<Lease?>(new Lease(resource, holder, 1));

        public Task<bool> TryRenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken = default) => Task.FromResult(true);

        public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken = default)
        {
            Released.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
