namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>A script's output as the agent reports it.</summary>
internal static class ScriptOutput
{
    private const int MostOutput = 24_000;
    private const int MostError = 8_000;
    private const int MostCombined = 2_500;
    private const string CutMark = "--output truncated--";
    private const string ErrorTitle = "\n----------ERROR-------\n";
    private const string OutputCutMark = "\n---Output truncated---";
    private const string ErrorCutMark = "\n---Error truncated----";

    public static string Output(string text) => Cut(text, MostOutput);

    /// <summary>The standard error, to which the agent adds a line where the script failed.</summary>
    public static string Error(string text, int exitCode)
    {
        var line = exitCode == 0 ? "" : $"failed to run commands: exit status {exitCode}";
        return Cut(text.Length == 0 || text.EndsWith('\n') || line.Length == 0 ? text + line : $"{text}\n{line}", MostError);
    }

    /// <summary>Output and error in one text of at most 2,500 characters, as ListCommandInvocations shows them.</summary>
    public static string Combine(string output, string error)
    {
        var title = error.Length > 0 ? ErrorTitle : "";
        var room = MostCombined - title.Length;
        if (output.Length + error.Length < room)
            return output + title + error;

        if (output.Length > room / 2 && error.Length > room / 2)
        {
            var half = (room - ErrorCutMark.Length - OutputCutMark.Length) / 2;
            return output[..half] + OutputCutMark + title + error[..half] + ErrorCutMark;
        }

        return output.Length <= room / 2
            ? output + title + error[..(room - ErrorCutMark.Length - output.Length)] + ErrorCutMark
            : output[..(room - OutputCutMark.Length - error.Length)] + OutputCutMark + title + error;
    }

    private static string Cut(string text, int length) => text.Length < length ? text : text[..(length - CutMark.Length)] + CutMark;
}
