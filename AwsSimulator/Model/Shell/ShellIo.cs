namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>A command's input and outputs.</summary>
internal sealed record ShellIo(string Input, TextSink Output, TextSink Error);
