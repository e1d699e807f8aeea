using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestrator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.Aspire.Hosting.Tests;

/// <summary>Builders without a dashboard, in a folder of their own, and what tests ask of them.</summary>
internal static class TestApplication
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static IDistributedApplicationBuilder CreateBuilder()
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true, ProjectDirectory = Path.GetTempPath() });
        builder.Services.AddLogging(logging => logging.ClearProviders());
        return builder;
    }

    public static Task<Dictionary<string, string>> EnvironmentOf(IDistributedApplicationBuilder builder, IResource resource)
    {
        var ports = new PortAllocator();
        foreach (var each in builder.Resources)
            ports.Allocate(each);

        return ResourceConfiguration.GetEnvironmentAsync(resource, builder.ExecutionContext, CancellationToken.None);
    }

    public static async Task<int> RunningProcess(this DistributedApplication application, string resource)
    {
        var running = await application.ResourceNotifications.WaitForResourceAsync(resource, change => change.Snapshot.State?.Text == KnownResourceStates.Running).WaitAsync(Limit);
        return int.Parse((string)running.Snapshot.Properties.Single(property => property.Name == "executable.pid").Value!, System.Globalization.CultureInfo.InvariantCulture);
    }

    public static bool IsAlive(int processId) => File.Exists($"/proc/{processId}/stat") && !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z", StringComparison.Ordinal);
}
