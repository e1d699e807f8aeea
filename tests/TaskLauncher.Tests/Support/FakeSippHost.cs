using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>SSM with one instance, on which SIPp behaves as SIPp 3.6.1 was seen to: signals do not end its calls, SIGTERM ends it.</summary>
internal sealed class FakeSippHost(Effects effects) : AmazonSimpleSystemsManagementClient(new AnonymousAWSCredentials(), new AmazonSimpleSystemsManagementConfig { ServiceURL = "http://127.0.0.1:9" })
{
    private const int OutputLimit = 24_000;
    private readonly Dictionary<string, (int Code, string Output, string Error)> _ended = new(StringComparer.Ordinal);

    private readonly Dictionary<string, DateTimeOffset> _readyAt = new(StringComparer.Ordinal);

    /// <summary>Every SIPp that was started: its command line and whether it runs.</summary>
    public List<FakeSipp> Processes { get; } = [];

    /// <summary>The cohorts' folders.</summary>
    public HashSet<string> Folders { get; } = new(StringComparer.Ordinal);

    public List<IReadOnlyList<string>> Scripts { get; } = [];

    /// <summary>What a start script ends with: an exit code and what it says; null starts SIPp.</summary>
    public (int Code, string Error)? StartFails { get; set; }

    /// <summary>What a SIPp writes into its error log that ends before it has placed a call; null: none does.</summary>
    public string? EndsAtOnce { get; set; }

    /// <summary>Whether SIPp's counts of messages can be read.</summary>
    public bool HasMessageCounts { get; set; } = true;

    /// <summary>Thrown instead of any answer.</summary>
    public Exception? Unreachable { get; set; }

    /// <summary>How long each command takes.</summary>
    public TimeSpan CommandTakes { get; set; }

    /// <summary>How long a command takes that reads statistics; null: as long as the others.</summary>
    public TimeSpan? ReadingTakes { get; set; }

    /// <summary>What measures that.</summary>
    public TimeProvider? Clock { get; set; }

    private DateTimeOffset Now => Clock?.GetUtcNow() ?? DateTimeOffset.UnixEpoch;

    /// <summary>Whether SIPp ends its calls at the first SIGUSR1.</summary>
    public bool IsGraceful { get; set; }

    public override Task<DescribeInstanceInformationResponse> DescribeInstanceInformationAsync(DescribeInstanceInformationRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Unreachable is not null
            ? Task.FromException<DescribeInstanceInformationResponse>(Unreachable)
            : Task.FromResult(new DescribeInstanceInformationResponse { InstanceInformationList = [new InstanceInformation { IPAddress = "10.0.0.7" }] });
    }

    public override Task<SendCommandResponse> SendCommandAsync(SendCommandRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Unreachable is not null)
            return Task.FromException<SendCommandResponse>(Unreachable);

        var script = request.Parameters["commands"];
        Scripts.Add(script);
        var id = $"command-{Scripts.Count}";
        var (code, output, error) = Run(script);
        _readyAt[id] = Now + (request.Comment.EndsWith("read statistics", StringComparison.Ordinal) ? ReadingTakes ?? CommandTakes : CommandTakes);
        _ended[id] = (code, output.Length > OutputLimit ? output[..OutputLimit] : output, error);
        effects.Note($"ssm {request.Comment}");
        return Task.FromResult(new SendCommandResponse { Command = new Command { CommandId = id } });
    }

    public override Task<GetCommandInvocationResponse> GetCommandInvocationAsync(GetCommandInvocationRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Now < _readyAt[request.CommandId])
            return Task.FromResult(new GetCommandInvocationResponse { Status = CommandInvocationStatus.InProgress });

        var (code, output, error) = _ended[request.CommandId];
        return Task.FromResult(new GetCommandInvocationResponse
        {
            Status = code == 0 ? CommandInvocationStatus.Success : CommandInvocationStatus.Failed,
            ResponseCode = code,
            StandardOutputContent = output,
            StandardErrorContent = error,
        });
    }

    private (int Code, string Output, string Error) Run(IReadOnlyList<string> script)
    {
        var output = new StringWriter { NewLine = "\n" };
        foreach (var line in script)
        {
            if (line.EndsWith("|| exit 75", StringComparison.Ordinal) && !Folders.Add(Quoted(line)))
                return (75, "", "mkdir: cannot create directory: File exists");

            if (line.StartsWith("sipp ", StringComparison.Ordinal))
            {
                if (StartFails is { } failure)
                    return (failure.Code, "", failure.Error);
                Processes.Add(new FakeSipp(line.Replace("'", "", StringComparison.Ordinal).Replace(" || [ $? -eq 99 ]", "", StringComparison.Ordinal), () => Now));
                if (EndsAtOnce is not null)
                    Processes[^1].FailToBind();
            }
            else if (line.StartsWith("pkill ", StringComparison.Ordinal))
            {
                foreach (var process in Running(Quoted(line)))
                    process.Signal(line.Split(' ')[1], IsGraceful);
            }
            else if (line.StartsWith("pgrep ", StringComparison.Ordinal))
            {
                foreach (var process in Running(Quoted(line)))
                    output.WriteLine(1000 + Processes.IndexOf(process));
            }
            else
            {
                Print(line, output);
            }
        }

        return (0, output.ToString(), "");
    }

    private void Print(string line, StringWriter output)
    {
        if (line.Contains("_counts.csv ", StringComparison.Ordinal))
        {
            if (HasMessageCounts && Processes.FirstOrDefault(process => line.Contains($"/{process.Cohort}/'", StringComparison.Ordinal)) is { } counting)
                output.WriteLine(line.StartsWith("head ", StringComparison.Ordinal) ? RealSipp.CountsHeader : counting.LastCounts);
            return;
        }

        if (line == "date +%s")
            output.WriteLine(Now.ToUnixTimeSeconds());
        else if (line.StartsWith("stat ", StringComparison.Ordinal))
            Processes.Where(process => line.Contains($"'{process.Statistics}'", StringComparison.Ordinal)).ToList().ForEach(process => output.WriteLine(process.WrittenAt.ToUnixTimeSeconds()));
        else if (line.StartsWith("echo ", StringComparison.Ordinal))
            output.WriteLine(line[5..].Replace("'", "", StringComparison.Ordinal));
        else if (line.Contains("/errors.log' 2>/dev/null || true", StringComparison.Ordinal))
            output.WriteLine(EndsAtOnce);
        else if (line.StartsWith("grep ", StringComparison.Ordinal))
            output.WriteLine(0);
        else if (Processes.FirstOrDefault(process => line.Contains($"'{process.Statistics}'", StringComparison.Ordinal)) is { } found)
            output.WriteLine(line.StartsWith("head ", StringComparison.Ordinal) ? RealSipp.Header : found.LastLine);
    }

    private List<FakeSipp> Running(string pattern) => Processes.FindAll(process => process.IsRunning && Regex.IsMatch(process.CommandLine, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static string Quoted(string line) => line.Split('\'')[1];
}
