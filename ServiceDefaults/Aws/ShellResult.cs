namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>How a script that ran on an instance through SSM ended.</summary>
/// <param name="Status">SSM's word for it: <c>Success</c>, <c>Failed</c>, <c>TimedOut</c> or <c>Cancelled</c>.</param>
/// <param name="ExitCode">The script's exit code; -1 where it did not run or did not end by itself.</param>
/// <param name="StandardOutput">What it wrote; SSM cuts it at 24,000 characters.</param>
/// <param name="StandardError">What it wrote to standard error; SSM cuts it at 8,000 characters.</param>
/// <param name="CommandId">SSM's id of the command.</param>
public sealed record ShellResult(string Status, int ExitCode, string StandardOutput, string StandardError, string CommandId)
{
    /// <summary>Whether it ended by itself with exit code 0.</summary>
    public bool Succeeded => Status == "Success" && ExitCode == 0;
}
