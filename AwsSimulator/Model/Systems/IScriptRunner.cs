namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>Runs the scripts that Run Command sends to the host.</summary>
internal interface IScriptRunner
{
    /// <summary>Starts a script and returns at once.</summary>
    /// <param name="script">The lines of the parameter commands, joined.</param>
    /// <param name="folder">The working directory; null for the host's own choice.</param>
    /// <param name="ended">
    /// Called with the exit code, once, when the script ends by itself: never before Start has returned, never after <see cref="IRunningScript.Kill"/>,
    /// and always with the world locked and at the present.
    /// </param>
    IRunningScript Start(string script, string? folder, Action<int> ended);
}
