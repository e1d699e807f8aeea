using LoadPlatform.Cli.Watching;

namespace LoadPlatform.Cli.Tests;

/// <summary>Calls the command line as a shell would, in this process.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public Interrupts Interrupts { get; } = new();

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public Task<int> RunAsync(FakeGateway gateway, params string[] arguments) => RunAsync([.. arguments, "--gateway", gateway.Address]);

    public Task<int> RunAsync(params string[] arguments) => CommandLineApp.RunAsync(arguments, new CliContext
    {
        Output = TextWriter.Synchronized(_output),
        Error = TextWriter.Synchronized(_error),
        Interrupts = Interrupts,
        Variable = name => Variables.GetValueOrDefault(name),
        Pacing = new Pacing
        {
            Poll = TimeSpan.FromMilliseconds(5),
            Retry = TimeSpan.FromMilliseconds(5),
            Patience = Patience,
            LastEvents = TimeSpan.FromSeconds(30),
            ProgressLine = TimeSpan.Zero,
        },
    });

    public void Dispose()
    {
        Interrupts.Dispose();
        _output.Dispose();
        _error.Dispose();
    }
}
