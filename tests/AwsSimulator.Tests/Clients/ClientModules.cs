using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LoadPlatform.AwsSimulator.Tests.Clients;

/// <summary>
/// Runs each Python module once, in one process with a simulator of its own, and keeps the results of its tests. A line
/// <c># simulator: Key=Value</c> in a module sets one of the simulator's options.
/// </summary>
public sealed partial class ClientModules
{
    /// <summary>Debian's: the one that sees Debian's boto3.</summary>
    private const string Python = "/usr/bin/python3";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Clients");
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, ClientResult>>>> _runs = new(StringComparer.Ordinal);

    /// <summary>The modules and the names of their tests.</summary>
    public static IEnumerable<(string Module, string Test)> Find()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "test_*.py").Order(StringComparer.Ordinal))
        {
            var module = Path.GetFileNameWithoutExtension(file);
            var group = "";
            foreach (Match match in Definition.Matches(File.ReadAllText(file)))
            {
                if (match.Groups["class"].Success)
                    group = match.Groups["class"].Value;
                else
                    yield return (module, $"{module}.{group}.{match.Groups["test"].Value}");
            }
        }
    }

    internal Task<IReadOnlyDictionary<string, ClientResult>> ResultsOfAsync(string module) =>
        _runs.GetOrAdd(module, name => new(() => RunAsync(name))).Value;

    private static async Task<IReadOnlyDictionary<string, ClientResult>> RunAsync(string module)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Folder, $"{module}.py"));
        await using var server = new ClientServer([.. Setting.Matches(source).Select(match => (match.Groups["key"].Value, match.Groups["value"].Value.Trim()))]);
        using var process = Process.Start(Command(module, server.Url)) ?? throw new InvalidOperationException($"{Python} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var reading = process.StandardOutput.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        var output = await reading;
        var cut = output.IndexOf("=== results", StringComparison.Ordinal);
        Assert.True(cut >= 0, $"{module} broke off: {await errors}");
        return output[cut..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => JsonSerializer.Deserialize<ClientResult>(line, JsonSerializerOptions.Web)!)
            .ToDictionary(result => result.Test, StringComparer.Ordinal);
    }

    private static ProcessStartInfo Command(string module, string url)
    {
        var start = new ProcessStartInfo(Python, ["runner.py", module]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["SIMULATOR_URL"] = url;
        start.Environment["AWS_ACCESS_KEY_ID"] = "simulator";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "simulator";
        start.Environment["AWS_DEFAULT_REGION"] = "us-east-1";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["AWS_PAGER"] = "";
        // No user's own configuration; and RunTask's clientToken, which Debian's models do not know.
        start.Environment["AWS_CONFIG_FILE"] = "/dev/null";
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        start.Environment["AWS_DATA_PATH"] = Path.Combine(Folder, "aws-data");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return start;
    }

    [GeneratedRegex(@"^class (?<class>\w+)\(|^    def (?<test>test_\w+)\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Definition { get; }

    [GeneratedRegex(@"^# simulator: (?<key>[\w:]+)=(?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Setting { get; }
}
