"""Workbooks of Excel and LibreOffice: the home of openpyxl."""
