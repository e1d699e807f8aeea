using System.Globalization;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>Runs a shell script on an EC2 instance through SSM and reads its result. Waits on the run's clock.</summary>
/// <param name="clock">The run's clock.</param>
public sealed class SsmShell(TimeProvider clock)
{
    private const string Document = "AWS-RunShellScript";
    private const int ShortestDelivery = 30;

    // A clock that runs fast must not call an answer late that was never asked for.
    private const int FewestLooks = 10;

    private const double Growth = 1.5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Runs a script and waits for its end.</summary>
    /// <param name="ssm">The client.</param>
    /// <param name="instanceId">The instance to run it on.</param>
    /// <param name="lines">The script; every value in it quoted by <see cref="ShellScript.Quote"/>.</param>
    /// <param name="timeout">How long it may take, on the run's clock.</param>
    /// <param name="cancellationToken">Ends the waiting, not the script.</param>
    /// <returns>How it ended. An exit code other than 0 is a result, not an exception.</returns>
    /// <exception cref="TimeoutException">It did not end in time; it may still run.</exception>
    /// <exception cref="AmazonSimpleSystemsManagementException">SSM refused the command.</exception>
    public Task<ShellResult> RunAsync(IAmazonSimpleSystemsManagement ssm, string instanceId, IReadOnlyList<string> lines, TimeSpan timeout, CancellationToken cancellationToken) =>
        RunAsync(ssm, instanceId, lines, timeout, comment: null, cancellationToken);

    /// <summary>Runs a script and waits for its end.</summary>
    /// <param name="ssm">The client.</param>
    /// <param name="instanceId">The instance to run it on.</param>
    /// <param name="lines">The script; every value in it quoted by <see cref="ShellScript.Quote"/>.</param>
    /// <param name="timeout">How long it may take, on the run's clock.</param>
    /// <param name="comment">What the command is for, shown in SSM's history; at most 100 characters.</param>
    /// <param name="cancellationToken">Ends the waiting, not the script.</param>
    /// <returns>How it ended. An exit code other than 0 is a result, not an exception.</returns>
    /// <exception cref="TimeoutException">It did not end in time; it may still run.</exception>
    /// <exception cref="AmazonSimpleSystemsManagementException">SSM refused the command.</exception>
    public async Task<ShellResult> RunAsync(
        IAmazonSimpleSystemsManagement ssm, string instanceId, IReadOnlyList<string> lines, TimeSpan timeout, string? comment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ssm);
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentNullException.ThrowIfNull(lines);

        var seconds = (int)Math.Ceiling(timeout.TotalSeconds);
        var sent = await ssm.SendCommandAsync(
            new SendCommandRequest
            {
                DocumentName = Document,
                InstanceIds = [instanceId],
                Comment = comment,
                TimeoutSeconds = Math.Max(ShortestDelivery, seconds),
                Parameters = new Dictionary<string, List<string>>(StringComparer.Ordinal)
                {
                    ["commands"] = [.. lines],
                    ["executionTimeout"] = [seconds.ToString(CultureInfo.InvariantCulture)],
                },
            },
            cancellationToken);
        return await WaitAsync(ssm, sent.Command.CommandId, instanceId, timeout, cancellationToken);
    }

    private async Task<ShellResult> WaitAsync(IAmazonSimpleSystemsManagement ssm, string commandId, string instanceId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var deadline = clock.GetUtcNow() + timeout;
        var pause = FirstPause;
        for (var look = 1; ; look++)
        {
            await Task.Delay(pause, clock, cancellationToken);
            if (await LookAsync(ssm, commandId, instanceId, cancellationToken) is { } result)
                return result;

            if (look >= FewestLooks && clock.GetUtcNow() >= deadline)
                throw new TimeoutException($"The SSM command {commandId} on {instanceId} had not ended after {timeout.TotalSeconds:0.###} s.");

            pause = pause * Growth < LongestPause ? pause * Growth : LongestPause;
        }
    }

    private static async Task<ShellResult?> LookAsync(IAmazonSimpleSystemsManagement ssm, string commandId, string instanceId, CancellationToken cancellationToken)
    {
        GetCommandInvocationResponse invocation;
        try
        {
            invocation = await ssm.GetCommandInvocationAsync(new GetCommandInvocationRequest { CommandId = commandId, InstanceId = instanceId }, cancellationToken);
        }
        catch (InvocationDoesNotExistException)
        {
            // SSM is eventually consistent: for a moment it does not know what it has just accepted.
            return null;
        }

        var ended = invocation.Status == CommandInvocationStatus.Success || invocation.Status == CommandInvocationStatus.Failed
            || invocation.Status == CommandInvocationStatus.TimedOut || invocation.Status == CommandInvocationStatus.Cancelled;
        return ended
            ? new ShellResult(invocation.Status.Value, invocation.ResponseCode ?? -1, invocation.StandardOutputContent ?? "", invocation.StandardErrorContent ?? "", commandId)
            : null;
    }
}
