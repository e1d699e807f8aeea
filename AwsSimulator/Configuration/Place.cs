namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Where a value stands: in a file, line and column from 1; or in a setting (environment, command line), which has neither.</summary>
internal readonly record struct Place(string Source, int Line = 0, int Column = 0)
{
    /// <summary>Whether it is a setting and no place in a file.</summary>
    public bool IsSetting => Line == 0;

    /// <summary>The place as compilers write it.</summary>
    public override string ToString() => IsSetting ? Source : $"{Source}:{Line}:{Column}";
}
