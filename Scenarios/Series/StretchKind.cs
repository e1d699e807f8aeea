namespace LoadPlatform.Scenarios.Series;

/// <summary>What a series says of a stretch of time.</summary>
internal enum StretchKind
{
    /// <summary>Its value.</summary>
    Known,

    /// <summary>Nothing, though there was something to be measured: it may have had any value.</summary>
    Dark,

    /// <summary>Nothing, since there was nothing to be measured.</summary>
    Nothing,
}
