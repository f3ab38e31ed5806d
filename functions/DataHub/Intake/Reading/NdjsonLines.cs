namespace DataHub.Intake.Reading;

/// <summary>The lines of a stream as bytes, in a bounded buffer; what is longer than a row may be is passed over.</summary>
internal sealed class NdjsonLines(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _final;
    private bool _begun;

    /// <summary>The next line without its line feed; false after the last.</summary>
    /// <param name="tooLong">The line outgrew the limit; it was passed over and is empty here.</param>
    public bool TryNext(out ReadOnlySpan<byte> line, out bool tooLong)
    {
        tooLong = false;
        while (true)
        {
            SkipMark();
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = tooLong ? [] : _buffer.AsSpan(_start, found);
                _start += found + 1;
                return true;
            }

            if (_final)
            {
                line = tooLong ? [] : _buffer.AsSpan(_start, _end - _start);
                var any = _end > _start || tooLong;
                _start = _end;
                return any;
            }

            tooLong |= !Fill();
        }
    }

    private void SkipMark()
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (!_begun && (_end >= mark.Length || _final))
        {
            _begun = true;
            _start = _buffer.AsSpan(0, _end).StartsWith(mark) ? mark.Length : 0;
        }
    }

    /// <summary>Takes in more; false when the line outgrew the limit, and what was read of it is let go.</summary>
    private bool Fill()
    {
        var kept = _end - _start;
        var within = kept < JsonWindow.Limit;
        kept = within ? kept : 0;
        if (kept > 0)
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        }

        (_start, _end) = (0, kept);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _final = read == 0;
        return within;
    }
}
