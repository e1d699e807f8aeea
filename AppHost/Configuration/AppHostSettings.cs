using System.ComponentModel.DataAnnotations;
using LoadPlatform.AppHost.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace LoadPlatform.AppHost.Configuration;

/// <summary>Reads the options, and says all that is wrong with them or with this machine before anything is started.</summary>
internal static class AppHostSettings
{
    private const string DashboardPathKey = "ASPIRE_DASHBOARD_PATH";

    // Where eng/get-dashboard puts it.
    private const string InstalledDashboard = ".tools/aspire/bundle/managed/aspire-managed";

    /// <summary>Reads and checks the options of <paramref name="builder"/>'s configuration; touches nothing.</summary>
    public static (AppHostOptions Options, IReadOnlyList<string> Problems) Read(IDistributedApplicationBuilder builder)
    {
        var options = new AppHostOptions();
        try
        {
            builder.Configuration.Bind(options);
        }
        catch (InvalidOperationException exception)
        {
            return (options, [exception.Message]);
        }

        options.Simulator.Config ??= builder.Configuration[SimulatorOptions.ConfigVariable];
        Complete(options, RepositoryOf(builder));
        return (options, Validate(options));
    }

    /// <summary>Says what the machine lacks, and hands Aspire the dashboard's settings.</summary>
    public static IReadOnlyList<string> CheckMachine(IDistributedApplicationBuilder builder, AppHostOptions options)
    {
        options.Containers.Enabled ??= ContainerRuntime.Works(builder.Configuration["ASPIRE_CONTAINER_RUNTIME"] ?? "docker", TimeSpan.FromSeconds(5));
        var hasDashboard = ConfigureDashboard(builder.Configuration, options, RepositoryOf(builder));
        return [.. LocalPrograms.Missing(options), .. PortCheck.Taken(FixedPorts.Of(options, hasDashboard))];
    }

    private static string RepositoryOf(IDistributedApplicationBuilder builder) =>
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(builder.AppHostDirectory)) ?? builder.AppHostDirectory;

    private static void Complete(AppHostOptions options, string root)
    {
        options.Data.Root = Path.GetFullPath(options.Data.Root, root);
        options.Results.Root = Path.GetFullPath(options.Results.Root, root);
        options.Targets.File = Path.GetFullPath(options.Targets.File, root);
        options.Simulator.Config = SimulatorFile(options.Simulator.Config, root);
        options.Clock.Scale ??= options.Aws.IsSimulated ? ClockOptions.SimulatorScale : 1;
        options.LeasedWork.LeaseDuration ??= options.Clock.Scale > 1 ? LeasedWorkOptions.ScaledDuration : null;
    }

    private static List<string> Validate(AppHostOptions options)
    {
        List<string> problems = [];
        foreach (var section in typeof(AppHostOptions).GetProperties())
        {
            var value = section.GetValue(options)!;
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
            problems.AddRange(results.Select(result => $"{section.Name}: {result.ErrorMessage}"));
        }

        if (!options.Aws.IsSimulated && options.Clock.Scale != 1)
            problems.Add("Clock:Scale must be 1 where Aws:Mode is Aws: real services run in real time.");

        if (options.Aws.IsSimulated && options.Simulator.Config is { } file && !File.Exists(file))
            problems.Add($"Simulator:Config: there is no file '{file}'.");

        return problems;
    }

    private static string? SimulatorFile(string? named, string root)
    {
        var file = Path.GetFullPath(string.IsNullOrEmpty(named) ? SimulatorOptions.DefaultConfig : named, root);
        return string.IsNullOrEmpty(named) && !File.Exists(file) ? null : file;
    }

    private static bool ConfigureDashboard(ConfigurationManager configuration, AppHostOptions options, string root)
    {
        var installed = Path.Combine(root, InstalledDashboard);
        if (string.IsNullOrEmpty(configuration[DashboardPathKey]) && File.Exists(installed))
            configuration[DashboardPathKey] = installed;

        configuration["ASPNETCORE_URLS"] = $"http://127.0.0.1:{options.Dashboard.Port}";
        configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = $"http://127.0.0.1:{options.Dashboard.OtlpPort}";
        return File.Exists(configuration[DashboardPathKey]);
    }
}
