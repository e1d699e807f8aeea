using System.Diagnostics;
using System.Globalization;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>The command line of AppHost for a house of its own.</summary>
internal static class HouseCommand
{
    /// <summary>The settings of its ports; the first is the gateway's, the second the simulator's.</summary>
    public static IReadOnlyList<string> PortSettings { get; } =
        ["Gateway:Port", "Simulator:Port", "Redis:Port", "RabbitMq:Port", "RabbitMq:DistributionPort", "RabbitMq:EpmdPort", "Dashboard:Port", "Dashboard:OtlpPort"];

    public static ProcessStartInfo Of(string dataRoot, IReadOnlyList<int> ports, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = dataRoot };
        start.ArgumentList.Add(Repository.Program("AppHost"));
        foreach (var (setting, port) in PortSettings.Zip(ports))
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--{setting}={port}"));
        start.ArgumentList.Add($"--Data:Root={dataRoot}");
        start.ArgumentList.Add($"--Results:Root={dataRoot}");
        start.Environment["Clock__Scale"] = "60";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }
}
