using System.Reflection;
using System.Security.Cryptography;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Orchestrator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly bool _dashboardDisabled;

    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        AppHostAssembly = options.AssemblyName is { } name ? Assembly.Load(name) : Assembly.GetEntryAssembly();
        AppHostDirectory = options.ProjectDirectory ?? ProjectOutputs.AppHostDirectory(AppHostAssembly) ?? Directory.GetCurrentDirectory();
        _dashboardDisabled = options.DisableDashboard;
        _host = new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = options.Args, ContentRootPath = AppHostDirectory });
        _host.Configuration.AddInMemoryCollection(Secrets());

        Services.AddHealthChecks();
        Services.AddHttpClient(HttpHealthCheck.ClientName).RemoveAllLoggers();
        _host.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // Unhealthy is a state here, not an error.
        _host.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks.DefaultHealthCheckService", LogLevel.None);
        Services.TryAddSingleton(TimeProvider.System);
        Services.AddSingleton(Eventing);
        Services.AddSingleton(ExecutionContext);
        Services.AddSingleton<DistributedApplicationModel>(_ => new(Resources));
        Services.AddSingleton<ResourceLoggerService>();
        Services.AddSingleton<ResourceNotificationService>();
        Services.AddSingleton(services => new ResourceCommandService(services));
        Services.AddSingleton<ResourceLauncher>();
        Services.AddSingleton<ApplicationOrchestrator>();
        Services.AddHostedService(services => services.GetRequiredService<ApplicationOrchestrator>());
    }

    public ConfigurationManager Configuration => _host.Configuration;

    public string AppHostDirectory { get; }

    public Assembly? AppHostAssembly { get; }

    public IHostEnvironment Environment => _host.Environment;

    public IServiceCollection Services => _host.Services;

    public IDistributedApplicationEventing Eventing { get; } = new DistributedApplicationEventing();

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new(DistributedApplicationOperation.Run);

    public IResourceCollection Resources { get; } = new ResourceCollection();

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new DistributedApplicationResourceBuilder<T>(this, resource);

    public DistributedApplication Build()
    {
        if (!_dashboardDisabled)
            this.AddDashboard();

        return new DistributedApplication(_host.Build());
    }

    private Dictionary<string, string?> Secrets() => new[] { DashboardSettings.BrowserTokenKey, DashboardSettings.OtlpApiKeyKey }
        .Where(key => string.IsNullOrEmpty(_host.Configuration[key]))
        .ToDictionary(key => key, string? (_) => RandomNumberGenerator.GetHexString(32, lowercase: true));
}
