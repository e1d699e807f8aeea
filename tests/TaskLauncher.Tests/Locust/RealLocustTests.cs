using System.Diagnostics;
using System.Net;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Locust;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace LoadPlatform.TaskLauncher.Tests.Locust;

/// <summary>What the platform believes of Locust, asked of a real master with a real worker on loopback.</summary>
[Trait("Category", "Server")]
public sealed class RealLocustTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private readonly WebApplication _target = NewTarget();
    private readonly HttpClient _http = new() { Timeout = LocustClient.Timeout };
    private readonly RealLocust _locust = new();
    private int _hits;

    public async Task InitializeAsync()
    {
        _target.Run(context =>
        {
            Interlocked.Increment(ref _hits);
            return Task.CompletedTask;
        });
        await _target.StartAsync();
    }

    [Fact]
    public async Task Swarm_FiveUsers_LoadTheTargetUntilTheyAreStopped()
    {
        var client = new LocustClient(_http, TimeProvider.System);
        _locust.StartMaster();
        await Assert.ThrowsAsync<LocustException>(() => client.ReadAsync(new IPEndPoint(_locust.Address, 1), CancellationToken.None));
        await UntilAsync(client, seen => seen is { State: "ready", Workers: 0 });

        // Without a worker Locust says that it starts, and does not.
        Assert.True((await client.SwarmAsync(_locust.Master, Step(5), CancellationToken.None)).Succeeded);
        _locust.StartWorker();
        var ready = await UntilAsync(client, seen => seen.Workers == 1);
        Assert.Equal((false, 0, 0), (ready.IsOn, ready.Users, ready.Totals.Requests));
        Assert.Equal(0, _hits);

        var answer = await client.SwarmAsync(_locust.Master, Step(5), CancellationToken.None);
        Assert.Null(answer.Objection(["Visitor"]));
        Assert.Contains("no user class Nobody", answer.Objection(["Nobody"]), StringComparison.Ordinal);
        var running = await UntilAsync(client, seen => seen is { State: "running", Users: 5, Totals.Requests: > 10, CurrentP50: not null });
        Assert.Equal(0, running.Totals.Failures);
        Assert.True(running.Totals is { P50: >= 0, P99: >= 0 });

        await client.StopAsync(_locust.Master, CancellationToken.None);
        var stopped = await UntilAsync(client, seen => seen is { IsOn: false, IsStopping: false, Users: 0 });
        Assert.Equal("stopped", stopped.State);
        Assert.InRange(stopped.Totals.Requests, running.Totals.Requests, _hits);

        Assert.True((await client.SwarmAsync(_locust.Master, Step(2, seconds: 1.5), CancellationToken.None)).Succeeded);
        await UntilAsync(client, seen => seen is { State: "stopped" } && seen.Totals.Requests is > 0 && seen.Totals.Requests != stopped.Totals.Requests);
    }

    public async Task DisposeAsync()
    {
        _locust.Dispose();
        _http.Dispose();
        await _target.DisposeAsync();
    }

    private static WebApplication NewTarget()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private SwarmStep Step(int users, double? seconds = null) => new(users, users, seconds) { Host = _target.Urls.Single(), UserClasses = ["Visitor"] };

    private async Task<LocustStatistics> UntilAsync(LocustClient client, Func<LocustStatistics, bool> condition)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            var seen = await TryReadAsync(client);
            if (seen is not null && condition(seen))
                return seen;

            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience, $"It did not come to be in time: {seen}. {_locust.Output}");
        }
    }

    private async Task<LocustStatistics?> TryReadAsync(LocustClient client)
    {
        try
        {
            return await client.ReadAsync(_locust.Master, CancellationToken.None);
        }
        catch (LocustException)
        {
            return null;
        }
    }
}
