using LoadPlatform.AppHost.Configuration;
using Microsoft.Extensions.Configuration;

namespace LoadPlatform.AppHost.Services;

/// <summary>Hands the simulator its parameters.</summary>
internal static class SimulatorBuilderExtensions
{
    /// <summary>Names the simulator's file, and hands on whatever of section Simulator is not AppHost's own, from the environment or the command line.</summary>
    public static IResourceBuilder<ProjectResource> WithSimulatorSettings(this IResourceBuilder<ProjectResource> simulator, IConfiguration configuration, AppHostOptions options)
    {
        string[] own = [nameof(SimulatorOptions.Port), nameof(SimulatorOptions.Config)];
        foreach (var (key, value) in configuration.GetSection(SimulatorOptions.Section).AsEnumerable(makePathsRelative: true))
        {
            if (value is not null && !own.Contains(key, StringComparer.OrdinalIgnoreCase))
                simulator.WithEnvironment($"{SimulatorOptions.Section}__{key.Replace(":", "__")}", value);
        }

        return options.Simulator.Config is { } file ? simulator.WithEnvironment($"{SimulatorOptions.Section}__{nameof(SimulatorOptions.Config)}", file) : simulator;
    }
}
