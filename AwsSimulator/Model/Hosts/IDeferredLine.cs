namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>A line that is put into words when somebody reads it: most of a statistics file's lines never are.</summary>
internal interface IDeferredLine
{
    /// <summary>The line, without its end. The same each time.</summary>
    string Write();
}
