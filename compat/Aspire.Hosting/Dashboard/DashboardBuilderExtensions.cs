using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Dashboard;

/// <summary>Adds the real Aspire dashboard, where its binary is there, as a hidden resource.</summary>
internal static class DashboardBuilderExtensions
{
    public static void AddDashboard(this IDistributedApplicationBuilder builder)
    {
        var settings = DashboardSettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddHostedService<DashboardSupervisor>();
        if (settings.Path is null || !File.Exists(settings.Path))
            return;

        var dashboard = builder.AddResource(new ExecutableResource(DashboardSettings.ResourceName, settings.Path, Path.GetDirectoryName(Path.GetFullPath(settings.Path))!))
            .WithArgs("dashboard");
        foreach (var (name, value) in settings.Environment)
            dashboard.WithEnvironment(name, value);
    }
}
