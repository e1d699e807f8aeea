using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LoadPlatform.Aspire.Hosting.Tests;

public sealed class WaitForTests
{
    [Fact]
    public async Task WaitFor_DependencyRunsButIsUnhealthy_StartsNothingUntilItIsHealthy()
    {
        var healthy = false;
        var builder = TestApplication.CreateBuilder();
        builder.Services.AddHealthChecks().AddCheck("check", () => Volatile.Read(ref healthy) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        var server = builder.AddExecutable("server", "/bin/sleep", ".", "1000").WithHealthCheck("check");
        builder.AddExecutable("client", "/bin/sleep", ".", "1000").WaitFor(server);
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);
        await application.StartAsync();

        await application.ResourceNotifications.WaitForResourceAsync("server", change => change.Snapshot.HealthReports is [{ Status: HealthStatus.Unhealthy }]).WaitAsync(TestApplication.Limit);
        Assert.True(application.ResourceNotifications.TryGetCurrentState("client", out var waiting));
        Assert.Equal(KnownResourceStates.Waiting, waiting.Snapshot.State?.Text);

        Volatile.Write(ref healthy, true);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("client").WaitAsync(TestApplication.Limit);
        await application.StopAsync();
    }

    [Fact]
    public async Task WaitFor_StopOnUnavailableAndDependencyEnds_FailsToStart()
    {
        var builder = TestApplication.CreateBuilder();
        var server = builder.AddExecutable("server", "/bin/false", ".").WithHealthCheck("never");
        builder.Services.AddHealthChecks().AddCheck("never", () => HealthCheckResult.Unhealthy());
        builder.AddExecutable("client", "/bin/sleep", ".", "1000").WaitFor(server, WaitBehavior.StopOnResourceUnavailable);
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);

        await application.StartAsync();

        await application.ResourceNotifications.WaitForResourceAsync("client", KnownResourceStates.FailedToStart).WaitAsync(TestApplication.Limit);
        await application.StopAsync();
    }

    [Fact]
    public async Task StopAsync_WhileWaiting_StartsNothing()
    {
        var builder = TestApplication.CreateBuilder();
        var server = builder.AddExecutable("server", "/bin/sleep", ".", "1000").WithHealthCheck("never");
        builder.Services.AddHealthChecks().AddCheck("never", () => HealthCheckResult.Unhealthy());
        builder.AddExecutable("client", "/bin/sleep", ".", "1000").WaitFor(server);
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);
        await application.StartAsync();
        await application.ResourceNotifications.WaitForResourceAsync("client", KnownResourceStates.Waiting).WaitAsync(TestApplication.Limit);

        await application.StopAsync().WaitAsync(TestApplication.Limit);

        Assert.True(application.ResourceNotifications.TryGetCurrentState("client", out var state));
        Assert.Equal(KnownResourceStates.NotStarted, state.Snapshot.State?.Text);
    }
}
