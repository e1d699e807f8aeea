using LoadPlatform.Cli;
using LoadPlatform.Cli.Watching;
using Spectre.Console;

var interrupts = new Interrupts();
using var signals = new SignalSource(interrupts);

return await CommandLineApp.RunAsync(args, new CliContext
{
    Output = Console.Out,
    Error = Console.Error,
    Terminal = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb" ? null : AnsiConsole.Console,
    Interrupts = interrupts,
    Variable = Environment.GetEnvironmentVariable,
});
