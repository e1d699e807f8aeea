using System.CommandLine;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;

namespace LoadPlatform.Cli.Commands;

/// <summary>Runs a command against the gateway and turns what can go wrong into a message and an exit code.</summary>
internal sealed class CommandBoundary(CliContext context, GlobalOptions options)
{
    /// <summary>Where the command line reads from and writes to.</summary>
    public CliContext Context => context;

    /// <summary>The options of every command.</summary>
    public GlobalOptions Options => options;

    /// <summary>Runs.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="command">What to do, once the gateway is there where that is to be waited for.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(ParseResult arguments, Func<GatewayClient, Task<int>> command)
    {
        try
        {
            using var gateway = options.CreateClient(arguments, context);
            return await RunAsync(gateway, options.Wait(arguments), command);
        }
        catch (UsageException exception)
        {
            return Fail(ExitCodes.Usage, exception.Message);
        }
    }

    private async Task<int> RunAsync(GatewayClient gateway, TimeSpan wait, Func<GatewayClient, Task<int>> command)
    {
        try
        {
            if (wait > TimeSpan.Zero)
                await WaitAsync(gateway, wait);
            return await command(gateway);
        }
        catch (GatewayProblemException exception)
        {
            ProblemPrinter.Print(context.Error, exception.Problem);
            return exception.Problem.Status is >= 400 and < 500 and not 409 ? ExitCodes.Usage : ExitCodes.NotRun;
        }
        catch (GatewayUnavailableException exception)
        {
            return Fail(ExitCodes.NotRun, $"the gateway at {gateway.Address} is not to be reached: {exception.Message}");
        }
        catch (OperationCanceledException) when (context.Interrupts.First.IsCancellationRequested)
        {
            return Fail(ExitCodes.NotRun, "interrupted");
        }
    }

    private Task WaitAsync(GatewayClient gateway, TimeSpan wait)
    {
        var patience = new GatewayPatience(
            context.Time,
            context.Pacing.Retry,
            _ => context.Error.WriteLine($"waiting for the gateway at {gateway.Address}"),
            static () => { });
        return patience.CallAsync(
            async token =>
            {
                await gateway.CheckHealthAsync(token);
                return true;
            },
            wait,
            static _ => true,
            context.Interrupts.First);
    }

    private int Fail(int code, string message)
    {
        context.Error.WriteLine($"loadplatform: {message}");
        return code;
    }
}
